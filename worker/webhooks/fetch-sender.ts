import { readRetryAfter, SEND_TIMEOUT, type SendMessage } from './send-message.ts';
import { readWebhookUrl } from './webhook-url.ts';

/**
 * Sends by the platform's own fetch. Cloudflare's reaches public addresses only, whatever a name leads to, so the address is checked as text and the
 * platform does the rest.
 * @example const outcome = await sendByFetch(url, headers, body)
 */
export const sendByFetch: SendMessage = async (address, headers, body) => {
  const url = readWebhookUrl(address);
  if (typeof url === 'string') return { kind: 'failed', why: 'refused-url' };
  try {
    const signal = AbortSignal.timeout(SEND_TIMEOUT);
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await answer.body?.cancel();
    return { kind: 'answered', status: answer.status, retryAfter: readRetryAfter(answer.headers.get('Retry-After')) };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'failed', why: isLate ? 'timeout' : 'no-connection' };
  }
};
