import helmet from 'helmet';
import type { RequestHandler } from 'express';

/**
 * Nothing comes from elsewhere and nothing is inline: a readout that smuggles markup past the templates still runs nothing.
 * HSTS and the upgrade to HTTPS only where HTTPS is: on http://127.0.0.1 they would lock the user out.
 */
export function setUpSecurityHeaders(isHttpsOnly: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(isHttpsOnly ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttpsOnly,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}
