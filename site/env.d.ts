/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What a live page shows; the worker sets it. Absent when a live route was reached without the worker. */
    page?: import('#domain/wire/live-page.ts').LivePage;
    /** The language of the page: the worker's for a live page, its own for any other. Absent: Chinese. */
    locale?: import('#domain/wire/locale.ts').Locale;
  }
}

interface ImportMetaEnv {
  /** What the operator stated in the environment of the build (see read-operator.ts). Absent outside a build. */
  readonly JIANXIN_OPERATOR?: Readonly<Record<string, string | undefined>>;
  /** Whether the host gives out signed extracts. Absent outside a build: it does not. */
  readonly JIANXIN_EXTRACTS?: boolean;
}
