import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  type Bridge,
  type CallName,
  callChannel,
  calls,
  DROPPED_CHANNEL,
  type EventName,
  eventChannel,
  events,
} from '../shared/contract.ts';

/** One function per call. The channel is fixed here: the page cannot name one. */
const call = Object.fromEntries(
  (Object.keys(calls) as CallName[]).map((name) => [
    name,
    (input: unknown) => ipcRenderer.invoke(callChannel(name), input),
  ]),
) as Bridge['call'];

/** One subscription per event. The page gets the payload, never Electron's event, which exposes the sender. */
const on = Object.fromEntries(
  (Object.keys(events) as EventName[]).map((name) => [
    name,
    (listener: (payload: unknown) => void) => {
      const receive = (_event: unknown, payload: unknown): void => listener(payload);
      ipcRenderer.on(eventChannel(name), receive);
      return () => void ipcRenderer.off(eventChannel(name), receive);
    },
  ]),
) as Bridge['on'];

/** Paths come from the system's record of the drop; a file that the page made up has none. */
const dropped: Bridge['dropped'] = (files) => {
  const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  return ipcRenderer.invoke(DROPPED_CHANNEL, { paths });
};

contextBridge.exposeInMainWorld('attache', { call, dropped, on } satisfies Bridge);
