// This folder is installed by `npm run dist` only, so its packages' own types are not there for everybody.

declare module 'electron-builder' {
  type Targets = ReadonlyMap<unknown, unknown>;
  export const Platform: Record<
    'LINUX' | 'WINDOWS' | 'MAC',
    { createTarget(target?: string | null): Targets }
  >;
  export function build(options: {
    readonly targets: Targets;
    readonly publish: 'never';
    readonly projectDir: string;
    readonly config: unknown;
  }): Promise<readonly string[]>;
}

declare module '@resvg/resvg-js' {
  export class Resvg {
    constructor(svg: string, options: { readonly fitTo: { readonly mode: 'width'; readonly value: number } });
    render(): { asPng(): Buffer };
  }
}
