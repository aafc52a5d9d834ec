import { ImportPage } from '../../features/import/ImportPage.tsx';

export const metadata = { title: 'Import' };

export default function Import() {
  return <ImportPage />;
}
