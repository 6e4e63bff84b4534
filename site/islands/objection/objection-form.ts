import { proveWork } from './prove-work.ts';

// The form of an objection: a proof of work, the filing, and the receipt, which is told once.
const form = document.querySelector<HTMLFormElement>('#objection-form');
const receipt = document.querySelector<HTMLElement>('#objection-receipt');

type Answer = { status: number; body: Record<string, unknown> };

async function ask(path: string, init?: RequestInit): Promise<Answer> {
  try {
    const answer = await fetch(path, init);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  } catch {
    return { status: 0, body: {} };
  }
}

function faultOf({ status, body }: Answer, faults: Readonly<Record<string, string>>): string {
  if (status === 0) return faults.offline ?? '';
  if (status === 429) return faults['too-many'] ?? '';
  return typeof body.detail === 'string' ? body.detail : (faults.unknown ?? '');
}

async function file(sent: HTMLFormElement, tell: (text: string) => void): Promise<string | null> {
  const { target = 'null', api = '', working = '', sending = '', faults = '{}' } = sent.dataset;
  const said = JSON.parse(faults) as Record<string, string>;
  const filing = { target: JSON.parse(target) as unknown, ...Object.fromEntries(new FormData(sent)) };
  tell(working);
  const asked = await ask(`${api}/challenge`);
  const { challenge, bits } = asked.body;
  if (typeof challenge !== 'string' || typeof bits !== 'number') {
    tell(faultOf(asked, said));
    return null;
  }
  const nonce = await proveWork(challenge, bits);
  tell(sending);
  const filed = await ask(api, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ filing, proof: { challenge, nonce } }),
  });
  if (typeof filed.body.receipt === 'string') return filed.body.receipt;
  tell(faultOf(filed, said));
  return null;
}

if (form !== null && receipt !== null) {
  const status = form.querySelector('[data-status]');
  const button = form.querySelector('button');
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button !== null) button.disabled = true;
    const number = await file(form, (text) => {
      if (status !== null) status.textContent = text;
    });
    if (button !== null) button.disabled = false;
    if (number === null) return;
    const place = receipt.querySelector('[data-receipt]');
    if (place !== null) place.textContent = number.replace(/(.{4})(?=.)/g, '$1-');
    form.remove();
    receipt.hidden = false;
    receipt.focus();
  });
}
