import type * as contract from '../../../shared/contract.ts';

type Tables = typeof contract;

/** The calls of one table of the contract, or those of them that are named. */
export type CallGroup<
  T extends Extract<keyof Tables, `${string}Calls`>,
  N extends keyof Tables[T] = keyof Tables[T],
> = Pick<contract.Contract, N & contract.CallName>;
