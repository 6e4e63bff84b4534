/** Whether the portal shows the sample, so that a guide may lead to what it holds; said by the build (scripts/site/run-astro.ts). */
export const hasExamples = process.env.JIANXIN_EXAMPLES === '1';
