import { stripInvisible } from './text-width.ts';

const COMPOUND_SURNAMES = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '夏侯',
  '皇甫',
  '尉迟',
  '令狐',
  '慕容',
  '东方',
  '南宫',
];
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储';
const ORGANISATION_WORDS =
  /[店厂行社部馆场坊铺院所站吧摊屋楼庄园阁轩斋堂局司市校]|公司|超市|中心|合作|酒|食|餐|商|记$/u;

/**
 * Whether a party's name reads as that of a natural person: two to four Han characters that begin with a surname and hold no
 * word of an organisation. A guess that only ever hides or masks.
 * @example looksLikePersonName('张某三') // true;  looksLikePersonName('张三面馆') // false
 */
export function looksLikePersonName(name: string): boolean {
  const bare = stripInvisible(name).replace(/\s+/gu, '');
  return /^\p{Script=Han}{2,4}$/u.test(bare) && !ORGANISATION_WORDS.test(bare) && surnameOf(bare) !== null;
}

/**
 * The name with all but the surname masked.
 * @example maskPersonName('欧阳小明') // '欧阳**'
 */
export function maskPersonName(name: string): string {
  const bare = stripInvisible(name).replace(/\s+/gu, '');
  const shown = surnameOf(bare) ?? '';
  return shown + '*'.repeat(Array.from(bare).length - Array.from(shown).length);
}

function surnameOf(name: string): string | null {
  const compound = COMPOUND_SURNAMES.find((surname) => name.startsWith(surname) && name.length > surname.length);
  if (compound !== undefined) return compound;
  const first = name.slice(0, 1);
  return first !== '' && SURNAMES.includes(first) ? first : null;
}
