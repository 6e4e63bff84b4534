import { optional } from './column.ts';
import { ENTITY_COLUMNS } from './entity-columns.ts';
import type { Layout } from './layout.ts';
import { SOURCE_COLUMNS } from './source-columns.ts';

/** The list of business entities that the registration authority keeps; its names are the registered ones. */
export const enterpriseList: Layout = {
  id: 'enterprise-list',
  title: '经营主体名录',
  kind: 'registration',
  hints: ['主体名录', '企业名录', '市场主体', '经营主体'],
  atLeast: {
    count: 2,
    members: [
      'entityType',
      'registrationStatus',
      'registeredAddress',
      'registeredCapital',
      'businessScope',
      'establishedOn',
      'approvedOn',
      'authority',
    ],
  },
  columns: [
    ...ENTITY_COLUMNS,
    optional('formerNames', '曾用名', ['历史名称', '原名称']),
    optional('registrationNumber', '注册号', ['工商注册号', 'REGNO']),
    optional('entityType', '企业类型', ['类型', '主体类型', '市场主体类型', '经营主体类型', '企业（机构）类型']),
    optional('registrationStatus', '登记状态', ['经营状态', '企业状态', '主体状态']),
    optional('legalRepresentative', '法定代表人', [
      '法定代表人/经营者',
      '法定代表人（负责人）',
      '法定代表人姓名',
      '负责人',
      '经营者',
      '法定代表人/负责人',
    ]),
    optional('registeredAddress', '住所', ['住所（经营场所）', '经营场所', '注册地址', '地址', '住所/经营场所']),
    optional('registeredCapital', '注册资本', [
      '注册资本（金）',
      '注册资本（万元）',
      '注册资金',
      '注册资金（万元）',
      '出资额',
    ]),
    optional('capitalCurrency', '币种', ['注册资本币种']),
    optional('industry', '行业', ['所属行业', '行业门类', '行业类别']),
    optional('businessScope', '经营范围', ['业务范围']),
    optional('establishedOn', '成立日期', ['注册日期', '设立日期', '登记日期'], 'date'),
    optional('approvedOn', '核准日期', ['发照日期'], 'date'),
    optional('authority', '登记机关', ['注册机关']),
    optional('region', '所属区县', ['所属区/县', '区县', '所属县市区', '行政区划', '所属地区']),
    ...SOURCE_COLUMNS,
  ],
};
