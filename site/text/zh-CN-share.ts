/** What the pictures for link previews show, for whom does not see them. */
export const SHARE = {
  /** As Open Graph writes languages. */
  locale: 'zh_CN',
  /** Alternative text: everything the picture says but the address. */
  alt: (title: string, site: string) => `${site}：${title}。图中二维码指向本页面，不含公示内容。`,
} as const;
