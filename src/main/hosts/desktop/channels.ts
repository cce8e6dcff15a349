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
import { type Caller, handleCall, handleRequest } from './handle-call.ts';

const callerOf = ({ senderFrame }: IpcMainInvokeEvent): Caller =>
  senderFrame && { url: senderFrame.url, isMainFrame: senderFrame.parent === null };

/** Registers a handler for each call of the contract, and nothing else. */
export function registerCallHandlers(contract: Contract): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(callChannel(name), (event, sent: unknown) =>
      handleCall(contract, name, callerOf(event), sent),
    );
  }
}

/** Handles files dropped onto the window; only the preload can supply their paths. */
export function registerDropHandler(
  openDropped: (paths: readonly string[]) => Promise<ImportedFile[]>,
): void {
  ipcMain.handle(DROPPED_CHANNEL, (event, sent: unknown) =>
    handleRequest('dropped', DroppedPaths, callerOf(event), sent, ({ paths }) => openDropped(paths)),
  );
}

/** Sends an event to every window. */
export function sendToWindows<N extends EventName>(name: N, payload: EventPayload<N>): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(eventChannel(name), payload);
  }
}
