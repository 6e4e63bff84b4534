/** The content security policy of every page: nothing inline, nothing from elsewhere, no framing, forms to this site only. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; frame-ancestors 'none'; " +
  "base-uri 'none'; form-action 'self'";

const ALWAYS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/**
 * Puts the security headers on an answer. HSTS only when the visitor came by TLS: over plain HTTP it has no meaning, and a
 * test machine must not pin its name to TLS.
 * @example setSecurityHeaders(response.headers, true)
 */
export function setSecurityHeaders(headers: Headers, overTls: boolean): void {
  for (const [name, value] of ALWAYS) headers.set(name, value);
  if (overTls) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
}
