import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import {
  type CallName,
  type Contract,
  callChannel,
  calls,
  DROPPED_CHANNEL,
  DroppedPaths,
  type EventName,
  type EventPayload,
  eventChannel,
  type ImportedFile,
} from '../../../shared/contract.ts';
import { type Asker, answerCall, answerSent } from './answer.ts';

const askerOf = ({ senderFrame }: IpcMainInvokeEvent): Asker =>
  senderFrame && { url: senderFrame.url, isMainFrame: senderFrame.parent === null };

/** Registers a handler for each call of the contract, and nothing else. */
export function answerCalls(contract: Contract): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(callChannel(name), (event, sent: unknown) =>
      answerCall(contract, name, askerOf(event), sent),
    );
  }
}

/** Handles files dropped onto the window; only the preload can supply their paths. */
export function answerDropped(openDropped: (paths: readonly string[]) => Promise<ImportedFile[]>): void {
  ipcMain.handle(DROPPED_CHANNEL, (event, sent: unknown) =>
    answerSent('dropped', DroppedPaths, askerOf(event), sent, ({ paths }) => openDropped(paths)),
  );
}

/** Sends an event to every window. */
export function emit<N extends EventName>(name: N, payload: EventPayload<N>): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(eventChannel(name), payload);
  }
}
