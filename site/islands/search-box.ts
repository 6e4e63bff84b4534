// The whole of what home and search load at first: React and the suggestions come when a visitor enters the box.
const box = document.querySelector<HTMLInputElement>('form[data-suggest] input[type=search]');

async function load(): Promise<void> {
  if (box === null) return;
  const { mountSuggestions } = await import('./mount-suggestions.tsx');
  const isEnglish = document.documentElement.lang === 'en';
  mountSuggestions(box, isEnglish ? (await import('./english-suggest-words.ts')).ENGLISH_SUGGEST : undefined);
}

box?.addEventListener('focus', load, { once: true });
if (box !== null && document.activeElement === box) void load();
