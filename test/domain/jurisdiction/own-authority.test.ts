import { describe, expect, it } from 'vitest';
import { isOwnAuthority } from '#domain/jurisdiction/own-authority.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';

const OWN = [
  '咸宁市市场监督管理局',
  '咸宁市市场监督管理局高新分局',
  '咸宁市市场监督管理局执法支队',
  '赤壁市市场监管局',
  '公安县市场监督管理局',
  '国家市场监督管理总局',
  '湖北省药品监督管理局',
  '咸宁市食品药品监督管理局',
  '咸宁市咸安区质量技术监督局',
  '原咸宁市工商行政管理局',
  '咸宁市市场监督管理局（知识产权局）',
  '咸安区市场监督管理局温泉市场监督管理所',
  '咸宁市咸安区市场监督管理局（示例数据）',
  '咸宁市 市场监督管理局',
  '咸宁市市场监督管理局、赤壁市市场监督管理局',
  '市场监督管理局',
  ...xianning.authorities.units,
];

const OTHER = [
  '国家税务总局咸宁市税务局',
  '咸宁市卫生健康委员会',
  '咸宁市农业农村局',
  '咸宁市中级人民法院',
  '咸宁市公安局',
  '咸宁市公安局高新分局',
  '咸宁市住房和城乡建设局建筑市场监管科',
  '咸宁市建筑市场监管站',
  '咸宁市文化市场监管大队',
  '咸宁市生态环境局执法支队',
  '咸宁市市场监督管理局、咸宁市公安局',
  '咸宁市公安局（市场监督管理局）',
  '某单位',
  '',
];

describe('whose facts the portal may publish', () => {
  it.each(OWN)('of our own: %s', (name) => {
    expect(isOwnAuthority(name, 'penalty', xianning)).toBe(true);
  });

  it.each(OTHER)('another department: %s', (name) => {
    expect(isOwnAuthority(name, 'penalty', xianning)).toBe(false);
    expect(isOwnAuthority(name, 'licence', xianning)).toBe(false);
  });

  it.each(['咸宁市行政审批局', '赤壁市政务服务和大数据管理局'])('%s: licences and registration alone', (name) => {
    expect(isOwnAuthority(name, 'licence', xianning)).toBe(true);
    expect(isOwnAuthority(name, 'registration', xianning)).toBe(true);
    expect(isOwnAuthority(name, 'penalty', xianning)).toBe(false);
  });
});
