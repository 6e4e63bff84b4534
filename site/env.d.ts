/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What a live page shows; the worker sets it. Absent when a live route was reached without the worker. */
    page?: import('#domain/wire/live-page.ts').LivePage;
  }
}
