// How an objection stands, by its receipt. The receipt is never put into an address that is kept.
const form = document.querySelector<HTMLFormElement>('#status-form');
const list = document.querySelector<HTMLElement>('#status');

async function look(sent: HTMLFormElement, shown: HTMLElement): Promise<string> {
  const { api = '', stages = '{}', unknown = '', faults = '{}' } = sent.dataset;
  const said = JSON.parse(faults) as Record<string, string>;
  const typed = String(new FormData(sent).get('receipt') ?? '').trim();
  try {
    const answer = await fetch(`${api}/${encodeURIComponent(typed)}`);
    if (answer.status === 404) return unknown;
    if (answer.status === 429) return said['too-many'] ?? '';
    if (!answer.ok) return said.unknown ?? '';
    const facts = (await answer.json()) as Record<string, string | null>;
    const names = JSON.parse(stages) as Record<string, string>;
    for (const row of shown.querySelectorAll<HTMLElement>('[data-row]')) {
      const { row: fact = '' } = row.dataset;
      const value = facts[fact] ?? null;
      row.hidden = value === null;
      const place = row.querySelector('dd');
      if (place !== null) place.textContent = fact === 'stage' ? (names[value ?? ''] ?? value) : value;
    }
    shown.hidden = false;
    shown.focus();
    return '';
  } catch {
    return said.offline ?? '';
  }
}

if (form !== null && list !== null) {
  const status = form.querySelector('[data-status]');
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    list.hidden = true;
    const fault = await look(form, list);
    if (status !== null) status.textContent = fault;
  });
}
