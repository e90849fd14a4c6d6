import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import 'steadyground/fallback.css';
import 'steadyground/types/react'; // has the tags checked: nothing of it is in what is built
import './page.css';
import { Exit } from './Exit';

export const metadata: Metadata = { title: 'A quiet page' };

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Exit />
        <main>{children}</main>
      </body>
    </html>
  );
}
