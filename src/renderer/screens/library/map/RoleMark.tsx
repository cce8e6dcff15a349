import type { RegionMap } from '../../../../shared/contract.ts';
import styles from './Map.module.css';

export type Role = RegionMap['points'][number]['role'];

type RoleMarkProps = {
  readonly role: Role;
  readonly x: number;
  readonly y: number;
  /** Half of its width. */
  readonly size: number;
};

/** What kind of organisation it is, by shape before the colour: talent round, an institution a diamond, a business square. */
export function RoleMark({ role, x, y, size }: RoleMarkProps) {
  const kind = { className: styles.mark ?? '', 'data-role': role } as const;
  const side = size * 0.88;
  switch (role) {
    case 'talent':
      return <circle {...kind} cx={x} cy={y} r={size} />;
    case 'institution':
      return (
        <path
          {...kind}
          d={`M${x} ${y - size * 1.2}l${size * 1.2} ${size * 1.2}l${-size * 1.2} ${size * 1.2}l${-size * 1.2} ${-size * 1.2}z`}
        />
      );
    case 'business':
      return <rect {...kind} x={x - side} y={y - side} width={side * 2} height={side * 2} />;
  }
}
