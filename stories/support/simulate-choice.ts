/** The values of the attribute `simulate`, for the controls. */
export const OUTCOMES = ['approve', 'deny', 'expire', 'slow', 'offline', 'error'] as const;

export const simulateChoice = { control: 'select', options: OUTCOMES } as const;
