import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PLAIN_BRAND } from '../../src/shared/brand/brand-form.ts';
import type { Brand } from '../../src/shared/domain/brand.ts';
import { expectAccessible, openWindow as opened } from './open-window.tsx';

test('a colour that is too pale says for what, offers the nearest, and the look is saved with it', async () => {
  const saved: (Brand | null)[] = [];
  const own: Brand = {
    ...PLAIN_BRAND,
    name: 'Cottonshire',
    colours: { primary: '#1A1440', accent: '#FFB4D8', mid: null, paper: null },
  };
  const { user } = opened({
    calls: {
      brandOfTeam: async () => ({ own, ofPack: null, region: 'Cottonshire' }),
      saveBrand: async ({ brand }) => {
        saved.push(brand);
        return {};
      },
    },
  });
  await user.keyboard('{Control>},{/Control}');
  const part = within(await screen.findByRole('region', { name: 'Brand' }));
  expect(
    await part.findByText(/Accent needs 4\.5 : 1 to be read\. #[0-9A-F]{6} is the nearest that does/),
  ).toBeTruthy();
  expect((part.getByRole('button', { name: 'Wear this look' }) as HTMLButtonElement).disabled).toBe(true);
  await user.click(part.getByRole('button', { name: 'Take it' }));
  expect(part.queryByText(/Accent needs/)).toBeNull();
  await expectAccessible();
  await user.click(part.getByRole('button', { name: 'Wear this look' }));
  expect(saved).toHaveLength(1);
  expect(saved[0]?.colours.accent).not.toBe('#FFB4D8');
  await user.click(part.getByRole('button', { name: 'Wear Attaché’s own look' }));
  expect(saved[1]).toBeNull();
});
