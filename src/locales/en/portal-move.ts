/** What the portal says where somebody comes from a former address of the service. */
export const moveWords = {
  moved: {
    text: 'The portal has moved to this address, and passkeys belong to the former one. Sign in with one of your recovery codes, and then add a passkey under Account.',
    noCode: 'If you have no recovery code, ask an owner for a new invitation.',
  },
};
