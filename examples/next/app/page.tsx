import { Breathing } from './Breathing';

export default function Page() {
  return (
    <>
      <h1>A quiet page</h1>
      <Breathing />
    </>
  );
}
