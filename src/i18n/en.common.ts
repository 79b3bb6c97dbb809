/** English words of the small parts in `ui`. */
export const common = {
  close: 'Close',
  dismiss: 'Dismiss',
  /** Below a number field that was given something it cannot take. */
  kept: (min: string, max: string, value: string) => `Between ${min} and ${max}. Kept: ${value}.`,
  value: (label: string) => `${label}, value`,
};
