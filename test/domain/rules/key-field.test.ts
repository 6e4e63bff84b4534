import { describe, expect, it } from 'vitest';
import { keySubfieldOf } from '#domain/rules/key-field.ts';

const BY_NUMBER: readonly (readonly [string, string | null])[] = [
  ['SC10642128100025', 'food-production'],
  ['SC20142120000011', 'food-additive'],
  ['JY14212020000012', 'food-business'],
  ['JY24212020000020', 'catering'],
  ['JY34212810000039', 'canteen'],
  ['TS1142001-2028', 'equipment-production'],
  ['TS2242001-2028', 'equipment-production'],
  ['TS3342001-2028', 'equipment-production'],
  ['TS4242001-2028', 'cylinder-filling'],
  ['TS9242001-2028', 'cylinder-filling'],
  ['TS7142001-2028', 'equipment-inspection'],
  ['TS6042001-2028', null],
  ['(鄂)XK12-001-00018', 'industrial-licence'],
  ['鄂妆20210001', 'cosmetic'],
  ['鄂药监械生产许20210001号', 'medical-device'],
  ['鄂咸械备20210001', null],
  ['YB14212020000012', null],
  ['不识别的编号', null],
];

const BY_CERTIFICATE: readonly (readonly [string, string | null])[] = [
  ['食品生产许可证', 'food-production'],
  ['食品添加剂生产许可证', 'food-additive'],
  ['食品 经营许可证', 'food-business'],
  ['餐饮服务许可证', 'catering'],
  ['特种设备生产许可证', 'equipment-production'],
  ['气瓶充装许可证', 'cylinder-filling'],
  ['特种设备检验检测机构核准证', 'equipment-inspection'],
  ['全国工业产品生产许可证', 'industrial-licence'],
  ['药品生产许可证', 'drug'],
  ['医疗器械生产许可证', 'medical-device'],
  ['化妆品生产许可证', 'cosmetic'],
  ['营业执照', null],
];

describe('the key field a licence puts its holder in', () => {
  for (const [licenceNumber, subfield] of BY_NUMBER) {
    it(`by number: ${licenceNumber}`, () => {
      expect(keySubfieldOf({ licenceNumber, certificateName: null, documentTitle: null })).toBe(subfield);
    });
  }
  for (const [certificateName, subfield] of BY_CERTIFICATE) {
    it(`by certificate: ${certificateName}`, () => {
      expect(keySubfieldOf({ licenceNumber: null, certificateName, documentTitle: null })).toBe(subfield);
    });
  }
  it('a number of a known kind prevails over the name of the certificate', () => {
    const body = { licenceNumber: 'SC20142120000011', certificateName: '食品生产许可证', documentTitle: null };
    expect(keySubfieldOf(body)).toBe('food-additive');
  });
});
