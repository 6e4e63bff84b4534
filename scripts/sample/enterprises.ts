import type { DepartmentRow } from '../seed/department-file.ts';
import { enterpriseRow } from '../seed/enterprise-row.ts';
import { type Cast, ROLES, type Role } from './cast.ts';

const OVERRIDES: Partial<Record<Role, DepartmentRow>> = {
  deregistered: { 登记状态: '注销' },
  dormant: { 登记状态: '歇业' },
  'revoked-registration': { 登记状态: '吊销，未注销' },
  renamed: { 曾用名: '嘉鱼县珞溪米业有限公司' },
  clean: { 注册号: '421202000012348' },
};

/** Rows of the enterprise list: the whole cast, written by 注册许可科. */
export function sampleEnterprises(cast: Cast): DepartmentRow[] {
  return cast.enterprises.map((enterprise) => {
    const role = ROLES[enterprise.index];
    return enterpriseRow(enterprise, (role && OVERRIDES[role]) ?? {});
  });
}
