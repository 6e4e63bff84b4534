import { parseArgs } from 'node:util';
import { STAFF_ROLES, type StaffRole } from '#domain/notices/staff-role.ts';

/** What the command line asks for. */
export type StaffArguments =
  | { command: 'list' }
  | { command: 'create'; email: string; name: string; roles: StaffRole[]; unit: string | null; signOn: boolean }
  | { command: 'change'; email: string; roles: StaffRole[] | null; unit: string | null | undefined }
  | { command: 'close' | 'open' | 'reset' | 'invite' | 'unlock'; email: string };

/** How to call the command, in Chinese and English. */
export const USAGE = `用法 · Usage: npm run staff -- list
       npm run staff -- create --email ADDRESS --name NAME --roles ROLE[,ROLE…] [--unit UNIT] [--sign-on]
       npm run staff -- change --email ADDRESS [--roles ROLE[,ROLE…]] [--unit UNIT | --whole-bureau]
       npm run staff -- close | open | reset | invite | unlock --email ADDRESS
  ROLE            author 录入，reviewer 审核，publisher 发布，administrator 管理，auditor 审计
  --unit UNIT     所属科室；不写为全局 · the office; left out: the whole bureau
  create, reset   打印一次随机密码，首次登录须绑定动态口令 · print a random password once; a second factor is set up at first sign-in
  --sign-on, invite  打印一次邀请链接，本人凭统一身份认证登录并绑定，不设密码 · print an invitation once: its owner binds the government's sign-on
  unlock          解除密码连续错误引起的暂停登录 · has passwords looked at again after too many wrong ones
  close           停用账号，立即退出全部登录 · closes the account and ends its sessions at once
退出码 · Exit code: 0 已办理 done; 1 未改变任何内容 nothing was changed; 2 命令有误 wrong usage
`;

/**
 * Reads the words after the command.
 * @returns what is asked for, or what is wrong with it (Chinese and English), to be shown with {@link USAGE}
 * @example readStaffArguments(['create', '--email', 'a@example.com', '--name', '示某甲', '--roles', 'author'])
 */
export function readStaffArguments(words: readonly string[]): StaffArguments | { fault: string } {
  const [command, ...rest] = words;
  try {
    const { values } = parseArgs({
      args: rest,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        roles: { type: 'string' },
        unit: { type: 'string' },
        'whole-bureau': { type: 'boolean', default: false },
        'sign-on': { type: 'boolean', default: false },
      },
    });
    if (command === 'list') return { command };
    const email = values.email?.trim() ?? '';
    if (email === '') return { fault: '请用 --email 指明账号。Name the account with --email.' };
    const roles = values.roles === undefined ? null : rolesOf(values.roles);
    if (roles === 'unknown') {
      return { fault: `--roles 只能是 ${STAFF_ROLES.join(', ')}。Only these are roles.` };
    }
    switch (command) {
      case 'create': {
        const name = values.name?.trim() ?? '';
        if (name === '' || roles === null)
          return { fault: '新建账号须写 --name 和 --roles。A new account needs --name and --roles.' };
        return { command, email, name, roles, unit: values.unit ?? null, signOn: values['sign-on'] };
      }
      case 'change': {
        const unit = values['whole-bureau'] ? null : values.unit;
        if (roles === null && unit === undefined)
          return { fault: '请写明要改的内容：--roles、--unit 或 --whole-bureau。Say what to change.' };
        return { command, email, roles, unit };
      }
      case 'close':
      case 'open':
      case 'reset':
      case 'invite':
      case 'unlock':
        return { command, email };
      default:
        return { fault: '没有这个子命令。There is no such command.' };
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function rolesOf(text: string): StaffRole[] | 'unknown' {
  const words = text.split(',').map((word) => word.trim());
  const roles = STAFF_ROLES.filter((role) => words.includes(role));
  return roles.length === 0 || words.some((word) => !STAFF_ROLES.some((role) => role === word)) ? 'unknown' : roles;
}
