/** English words of the bar of charts. */
export const insight = {
  bar: 'Charts',
  none: 'No chart is open. Choose one above.',
};
