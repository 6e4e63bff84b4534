/**
 * Roles at the desk: 录入 writes, 审核 reviews, 发布 publishes and withdraws, 管理 keeps accounts and settings, 审计 reads everything
 * and changes nothing. A person may hold several, but author and approver of one notice always differ (Order 45 Art. 5 and 16).
 */
export const STAFF_ROLES = ['author', 'reviewer', 'publisher', 'administrator', 'auditor'] as const;

/** See {@link STAFF_ROLES}. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A person at the desk, as rules see one. `unit`: the office for which the person acts; null: the whole bureau. */
export type StaffMember = { readonly id: string; readonly roles: readonly StaffRole[]; readonly unit: string | null };
