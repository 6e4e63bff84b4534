import type { ExtractKeySet, ExtractPayload, ExtractTicket, RecordStates } from '#domain/wire/profile-extract.ts';
import type { Words } from '#site/text/chinese.ts';
import { compareStates } from './compare-states.ts';
import { verifyExtract } from './verify-extract.ts';

// The API takes so many ids at once.
const AT_ONCE = 500;

const form = document.querySelector<HTMLFormElement>('#verify-form');
const result = document.querySelector<HTMLElement>('#verify-result');
// The page brings the words, each language its own.
const VERIFY = JSON.parse(form?.dataset.words ?? '{}') as Words['VERIFY'];
let keys: ExtractKeySet | null = null;

function line(text: string, ids: readonly string[] = []): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  result?.append(paragraph);
  if (ids.length === 0) return;
  const list = document.createElement('ul');
  for (const id of ids) {
    const item = document.createElement('li');
    item.className = 'code';
    item.textContent = id;
    list.append(item);
  }
  result?.append(list);
}

async function loadKeys(address: string): Promise<ExtractKeySet | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as ExtractKeySet) : null;
  } catch {
    return null;
  }
}

async function statesOf(address: string, uscc: string, ids: readonly string[]): Promise<RecordStates | null> {
  const whole: RecordStates['items'] = [];
  let last: RecordStates | null = null;
  for (let at = 0; at === 0 || at < ids.length; at += AT_ONCE) {
    const body = JSON.stringify({ uscc, ids: ids.slice(at, at + AT_ONCE) });
    try {
      const answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      if (!answer.ok) return null;
      last = (await answer.json()) as RecordStates;
      whole.push(...last.items);
    } catch {
      return null;
    }
  }
  return last === null ? null : { ...last, items: whole };
}

function tellStates(payload: ExtractPayload | ExtractTicket, states: RecordStates): void {
  line(`${VERIFY.now} ${states.asOf}`);
  if (states.enterprise === 'ended') line(VERIFY.enterpriseEnded);
  if (states.enterprise === 'unknown') line(VERIFY.enterpriseUnknown);
  if (payload.type !== 'jianxin-extract-1') {
    line(VERIFY.ticketOnly);
    return;
  }
  const { ended, changed, unknown } = compareStates(payload.recordDigests, states);
  if (ended.length > 0) line(`${ended.length} ${VERIFY.ended}`, ended);
  if (changed.length > 0) line(`${changed.length} ${VERIFY.changedSince}`, changed);
  if (unknown.length > 0) line(`${unknown.length} ${VERIFY.unknown}`, unknown);
  if (ended.length + changed.length + unknown.length === 0) line(VERIFY.stillAll);
}

async function check(text: string, { keysAt = '', statesAt = '' }: DOMStringMap): Promise<void> {
  result?.replaceChildren();
  keys ??= await loadKeys(keysAt);
  if (keys === null) return line(VERIFY.faults.unreachable);
  const verified = await verifyExtract(text, keys);
  if (verified.kind !== 'valid') return line(VERIFY.faults[verified.kind]);
  const { payload } = verified;
  line(payload.type === 'jianxin-extract-1' ? VERIFY.valid : VERIFY.ticket);
  const name = payload.type === 'jianxin-extract-1' ? `${payload.name}　` : '';
  line(`${VERIFY.subject}　${name}${payload.uscc}${payload.demo ? `　${VERIFY.demo}` : ''}`);
  line(
    `${VERIFY.made}　${new Date(payload.madeAt).toLocaleString(document.documentElement.lang, { timeZone: 'Asia/Shanghai' })}`,
  );
  line(`${VERIFY.digest}　${payload.profileDigest}`);
  const ids = payload.type === 'jianxin-extract-1' ? Object.keys(payload.recordDigests) : [];
  const states = await statesOf(statesAt, payload.uscc, ids);
  if (states === null) return line(VERIFY.statesFailed);
  tellStates(payload, states);
}

if (form !== null) {
  form.hidden = false;
  const field = form.querySelector<HTMLTextAreaElement>('textarea');
  // What a QR code carries stands behind `#`, which a browser never sends.
  const carried = location.hash.slice(1);
  if (field !== null && carried !== '') {
    field.value = carried;
    void check(carried, form.dataset);
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check(field?.value ?? '', form.dataset);
  });
}
