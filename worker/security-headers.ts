/** The content security policy of every page: nothing inline, nothing from elsewhere, no framing, forms to this site only. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; frame-ancestors 'none'; " +
  "base-uri 'none'; form-action 'self'";

/** The policy of a preview that other programs show in a frame: text alone. */
export const FRAMED_POLICY = "default-src 'none'; frame-ancestors *; base-uri 'none'; form-action 'none'";

const ALWAYS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const OVER_TLS = { ...ALWAYS, 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' };

/**
 * The security headers of every answer. HSTS only when the visitor came by TLS: over plain HTTP it has no meaning, and a
 * test machine must not pin its name to TLS.
 * @example securityHeaders(true)['Strict-Transport-Security'] // 'max-age=31536000; includeSubDomains'
 */
export function securityHeaders(overTls: boolean): Readonly<Record<string, string>> {
  return overTls ? OVER_TLS : ALWAYS;
}
