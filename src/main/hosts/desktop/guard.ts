import { app, type Session, shell } from 'electron';
import { Refused } from '../../../shared/domain/index.ts';
import { SCHEME } from './origin.ts';

/** This machine's discard port, to which Chromium never connects. */
const NOWHERE = '127.0.0.1:9';

/** Blocks navigation, second windows and guests. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** No camera, location or notifications, and no network requests: Attaché works offline. */
export async function guardSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !url.startsWith(`${SCHEME}:`) && !url.startsWith('devtools:') });
  });
  // What passes no request handler: WebRTC may use nothing but a proxy (see above), and there is none, for loopback
  // addresses neither; names that a page wants looked up ahead are asked of nobody. Updates are fetched by Node.
  await session.setProxy({ proxyRules: `socks5://${NOWHERE}`, proxyBypassRules: '<-loopback>' });
  app.configureHostResolver({ secureDnsMode: 'secure', secureDnsServers: [`https://${NOWHERE}/`] });
}

/** Opens a page in the system's browser. Other schemes could start programs, so they are refused. */
export async function openInBrowser(address: string): Promise<void> {
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'mailto:') {
    throw new Refused(
      'bad-input',
      `This address is not opened from here: ${address}`,
      'Copy it into your browser if you trust it.',
    );
  }
  await shell.openExternal(href);
}
