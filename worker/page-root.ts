/** Below which address pages of a language stand: the Chinese ones at the root, the English ones under `/en`. */
export type PageRoot = '' | '/en';
