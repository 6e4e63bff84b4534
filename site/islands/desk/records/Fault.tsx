/** What stands against something, said at once to those who hear the page; nothing where nothing does. */
export function Fault({ says }: { says: string | null }) {
  if (says === null) return null;
  return (
    <p className="fault" role="alert">
      {says}
    </p>
  );
}
