// The form stands and can be read before the workbench has come.
const place = document.querySelector<HTMLElement>('#screening');
if (place !== null) void import('./mount-screening.tsx').then(({ mountScreening }) => mountScreening(place));
