/**
 * What nobody may conclude from an answer, in Chinese and English: it stands in every answer of the MCP endpoint, so that it reaches whoever reads
 * what a program makes of it.
 */
export const DO_NOT_INFER =
  '请勿推断：未查询到、尚未归集都不表示信用良好，也不表示主体不存在；本系统不评分、不评级、不作结论；同名主体不得混同，须以统一社会信用代码为准；' +
  '公示有期限，期满即停止，引用前请重新查询并注明来源单位和日期。' +
  ' Do not infer: nothing found is no proof of good credit, nor that the enterprise does not exist; no score or grade is given and none may be derived; ' +
  'namesakes are different enterprises, go by the code; records end by law, so ask again before you rely on this, and cite source and date.';

/** What no answer of this portal holds, whatever the sources sent. */
export const NEVER_COVERED =
  '仅含本系统已归集且依法可以公示的信息；警告、简易程序处罚、自然人的许可和处罚、已停止公示的内容、其他地区和其他部门的信息不在其中。';
