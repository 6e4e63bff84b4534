import { MAX_WEBHOOK_URL, type WebhookUrlFault } from './webhook-url.ts';

/** What is wrong with the address of a receiver, and what to do. */
export const URL_FAULT_WORDS: Readonly<Record<WebhookUrlFault, string>> = {
  'no-url': '不是完整的网址。请写作 https://域名/路径，其中没有空格和反斜杠。',
  'too-long': `网址不得超过 ${MAX_WEBHOOK_URL} 个字符。`,
  scheme: '只支持 https 网址。',
  userinfo: '网址中不得有用户名和口令（@ 之前的部分）。请改用路径中的令牌，并核验签名。',
  port: '只支持 443 和 8443 端口。',
  address: '须使用域名，不支持 IP 地址。',
  name: '须为公共互联网上的域名，不支持本机和内部网络的名称。',
};
