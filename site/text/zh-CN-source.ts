/** Words about the units that send data: who has not sent yet, and who is late. */
export const SOURCE_UNITS = {
  late: (unit: string, due: string) => `${unit}应当在 ${due} 以前再次报送，本系统尚未收到，信息可能不是最新的。`,
  missing: (units: string) => `${units}尚未向本系统报送此类信息。`,
  unitUndeclared: '该地区负责此类信息的单位尚未确定。',
  regionUnknown: '该企业所属地区尚不明确，不能确定由哪个单位报送。',
  received: (unit: string, day: string) => `${unit}（${day} 收到）`,
  receivedLate: (unit: string, day: string, due: string) => `${unit}（${day} 收到，应于 ${due} 以前再次报送，已逾期）`,
  notReceived: (unit: string) => `${unit}（尚未报送）`,
} as const;
