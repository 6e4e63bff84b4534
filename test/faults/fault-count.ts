/**
 * How often a fault is repeated: `many` in the whole suite, `few` in the quick one (`npm run test:faults -- --quick`).
 * @example faultCount(110, 5)
 */
export function faultCount(many: number, few: number): number {
  return process.env.JIANXIN_FAULTS_QUICK === '1' ? few : many;
}
