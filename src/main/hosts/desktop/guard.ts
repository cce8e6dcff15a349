import { app, type Session, shell } from 'electron';
import { Refused } from '../../../shared/domain/index.ts';
import { SCHEME } from './origin.ts';

/** Blocks navigation, second windows and guests. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** No camera, location or notifications, and no network requests: Attaché works offline. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !url.startsWith(`${SCHEME}:`) && !url.startsWith('devtools:') });
  });
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
