import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import {
  type Arrival,
  type CallName,
  type Contract,
  callChannel,
  calls,
  DROPPED_CHANNEL,
  Dropped,
  type EventName,
  type EventPayload,
  eventChannel,
} from '../../../shared/contract.ts';
import { type Asker, answerCall, answerSent } from './answer.ts';

const askerOf = ({ senderFrame }: IpcMainInvokeEvent): Asker =>
  senderFrame && { url: senderFrame.url, isMainFrame: senderFrame.parent === null };

/** A handler for each call of the contract, and for nothing else. */
export function answerCalls(contract: Contract): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(callChannel(name), (event, sent: unknown) =>
      answerCall(contract, name, askerOf(event), sent),
    );
  }
}

/** Files dropped onto the window; their paths come from the preload alone. */
export function answerDropped(openDropped: (paths: readonly string[]) => Promise<Arrival[]>): void {
  ipcMain.handle(DROPPED_CHANNEL, (event, sent: unknown) =>
    answerSent('dropped', Dropped, askerOf(event), sent, ({ paths }) => openDropped(paths)),
  );
}

/** Tells every window. */
export function emit<N extends EventName>(name: N, payload: EventPayload<N>): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(eventChannel(name), payload);
  }
}
