import { createSocket } from 'node:dgram';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../src/shared/contract.ts';
import '../../src/renderer/window.ts';
import { createBrief, inMain, sharedWindow, whyNot } from './launch.ts';

describe.skipIf(whyNot !== null)(`the window's walls${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  // First: a way out that was refused leaves the window waiting for it.
  test('a source goes to the system’s browser only over https', async () => {
    const window = opened();
    const { app, page } = window;
    await inMain(app, ({ shell }) => {
      Object.assign(globalThis, { opened: [] });
      shell.openExternal = async (url) => void Reflect.get(globalThis, 'opened').push(url);
    });
    await createBrief(window, 'United States', null);
    await page
      .getByRole('button', { name: /^\d+ sources?: / })
      .first()
      .click();
    const link = page.getByRole('dialog').getByRole('link').first();
    const address = await link.getAttribute('href');
    await link.click();
    await expect.poll(() => inMain(app, () => Reflect.get(globalThis, 'opened'))).toEqual([address]);
    expect(page.url()).toBe('attache://app/index.html');
  });

  test('the page has no Node, no Electron, and a bridge of calls and events only', async () => {
    const { app, page } = opened();
    expect(
      await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((it) => it in window),
      ),
    ).toEqual([]);
    expect(await page.evaluate(() => [Object.keys(window.attache), Object.keys(window.attache.on)])).toEqual([
      ['call', 'dropped', 'on'],
      ['progress', 'notice', 'action', 'closing', 'teamArrived', 'teamOpened', 'named'],
    ]);
    const preferences = await inMain(app, ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return Reflect.apply(Reflect.get(contents ?? {}, 'getLastWebPreferences'), contents, []) as Record<
        string,
        unknown
      >;
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
  });

  test('every file comes with the policy, and nothing outside the window’s folder comes at all', async () => {
    const { page } = opened();
    expect(page.url()).toBe('attache://app/index.html');
    const policy = await page.evaluate(async () =>
      (await fetch('/index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
    const ways = [
      '/../main/desktop.js',
      '/%2e%2e/main/desktop.js',
      '/..%2fmain%2fdesktop.js',
      '/assets/..%5c..%5cmain',
      '/nothing.js',
    ];
    const statuses = await page.evaluate(
      (paths) => Promise.all(paths.map(async (path) => (await fetch(path)).status)),
      ways,
    );
    expect(statuses).toEqual(ways.map(() => 404));
  });

  test('inline script, generated code and the network are refused', async () => {
    const { page } = opened();
    const tried = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return {
        inline: 'ran' in window,
        // Later, because what the test itself evaluates is let through by the debugger.
        generated: await new Promise<boolean>((resolve) => {
          setTimeout(() => {
            try {
              resolve(new Function('return true')());
            } catch {
              resolve(false);
            }
          });
        }),
        fetched: await fetch('https://example.com').then(
          () => true,
          () => false,
        ),
      };
    });
    expect(tried).toEqual({ inline: false, generated: false, fetched: false });
  });

  test('nothing leads to another page or a second window', async () => {
    const { app, page } = opened();
    expect(await page.evaluate(() => window.open('https://example.com'))).toBeNull();
    await app.evaluate(({ BrowserWindow }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', ({ url, defaultPrevented }) =>
        asked.push(`${url} ${defaultPrevented ? 'refused' : 'let through'}`),
      );
    });
    const asked = () => inMain(app, () => Reflect.get(globalThis, 'asked'));
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await expect.poll(asked).toEqual(['https://example.com/ refused']);
    await page.evaluate(() => {
      location.href = 'attache://app/index.html?elsewhere';
    });
    await expect
      .poll(asked)
      .toEqual(['https://example.com/ refused', 'attache://app/index.html?elsewhere refused']);
    expect(page.url()).toBe('attache://app/index.html');
    expect(await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('an empty page does not take the window’s place', async () => {
    const { page } = opened();
    await page.evaluate(() => {
      location.href = 'about:blank';
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(page.url()).toBe('attache://app/index.html');
  });

  test('nothing gets out past the request handlers: WebRTC, names looked up ahead', async () => {
    const { app, page } = opened();
    const reached = { udp: 0, tcp: 0 };
    const udp = createSocket('udp4').on('message', () => {
      reached.udp += 1;
    });
    const tcp = createServer((socket) => {
      reached.tcp += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      udp.close();
      tcp.close();
    });
    const [udpPort, tcpPort] = [udp.address().port, (tcp.address() as AddressInfo).port];
    await page.evaluate(
      async ([stun, turn]) => {
        const peer = new RTCPeerConnection({
          iceServers: [
            { urls: `stun:127.0.0.1:${stun}` },
            { urls: `turn:127.0.0.1:${turn}?transport=tcp`, username: 'a', credential: 'b' },
          ],
        });
        peer.createDataChannel('out');
        const gathered = new Promise((resolve) => {
          peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve(null);
          setTimeout(resolve, 4000);
        });
        await peer.setLocalDescription(await peer.createOffer());
        await gathered;
        peer.close();
      },
      [udpPort, tcpPort],
    );
    expect(reached).toEqual({ udp: 0, tcp: 0 });
    // Names are asked only of an address to which Chromium does not connect.
    const lookedUp = await inMain(app, ({ session }) =>
      session.defaultSession.resolveHost('birmingham.example').then(JSON.stringify, String),
    );
    expect(lookedUp).toContain('ERR_UNSAFE_PORT');
  });

  test('permissions are refused', async () => {
    const { page } = opened();
    const states = await page.evaluate(async () => [
      await Notification.requestPermission(),
      (await navigator.permissions.query({ name: 'geolocation' })).state,
    ]);
    expect(states).toEqual(['denied', 'denied']);
  });

  test('a call in a wrong form is refused with a sentence and the field, never a stack', async () => {
    const { page } = opened();
    const answers = await page.evaluate(() => {
      const call = window.attache.call as unknown as Record<
        string,
        (input: unknown) => Promise<Answer<unknown>>
      >;
      return Promise.all([
        call.brief?.({ id: 7 }),
        call.search?.({ query: 'x'.repeat(500), facets: {}, limit: 1 }),
        call.saveDocuments?.(undefined),
        call.status?.({ more: 'than asked' }),
        call.brief?.({ id: 'nowhere' }),
        call.openSource?.({ url: 'file:///etc/passwd' }),
        call.openSource?.({ url: 'http://example.com' }),
        call.revealExported?.({ path: '/etc/passwd' }),
      ]);
    });
    for (const answer of answers) {
      expect(answer?.ok).toBe(false);
      if (!answer || answer.ok) continue;
      expect(answer.refusal.sentence).toMatch(/^[A-Z].*[.]?$/);
      expect(JSON.stringify(answer)).not.toMatch(/ZodError|at .*\.js:\d+/);
    }
    expect(answers[0]).toMatchObject({
      refusal: { code: 'bad-input', details: [expect.stringContaining('brief.id')] },
    });
  });

  test('another page that got hold of the bridge is not answered', async () => {
    const { app } = opened();
    const answer = await app.evaluate(async ({ BrowserWindow, app: electronApp }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${electronApp.getAppPath()}/out/preload/index.cjs`, sandbox: true },
      });
      await stranger.loadURL('about:blank');
      const answered: unknown = await stranger.webContents.executeJavaScript('attache.call.status({})');
      stranger.destroy();
      return answered;
    });
    expect(answer).toMatchObject({
      ok: false,
      refusal: { sentence: 'This page may not ask Attaché for anything.' },
    });
  });
});
