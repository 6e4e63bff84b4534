/**
 * Readings that the counted table (tables/readings.ts) lacks, because they live in few names: the local reading of a place or
 * surname, and the one people guess. Each finds the character besides its usual readings. One line: character, syllables.
 */
export const CONTESTED_READINGS: readonly string[] = [
  // Places, as they are read there: 洪洞 六合 六安 莘庄 会稽 铅山 渑池 单县 嵊州 泷水 隰县 繁(姓) 翟
  '洞 tong',
  '六 lu',
  '莘 xin',
  '会 gui',
  '铅 yan',
  '渑 sheng',
  '单 shan',
  '泷 shuang',
  // Places, as those who do not live there guess: 蚌埠 涪陵 亳州 井陉 鄱阳 嵊州 隰县
  '埠 fu',
  '涪 pei',
  '亳 hao',
  '陉 jing',
  '鄱 bo',
  '嵊 cheng',
  '隰 shi',
  // Surnames, with which shops are named.
  '区 ou',
  '翟 di',
  '盖 ge',
  '宓 fu',
  '员 yun',
  '洗 xian',
  '种 chong',
  '繁 po',
  '逄 feng',
  '褚 zhu',
  '芮 nei',
  // Characters of shop signs: both the right reading and the common wrong one; 乾 and 徵 stand folded as 干 and 征.
  '干 qian',
  '晟 cheng',
  '茜 xi',
  '皓 gao',
  '珏 yu',
  '骁 yao',
  '霁 ji qi',
  '岫 you',
  '柘 tuo',
  '卡 qia',
  '车 ju',
  '酵 xiao',
  '械 jie',
];
