// What moves although the person asked for no motion.

export function moving(): string[] {
  const found = [...document.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    const isStill = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
    return isStill ? [] : [`moves: ${element.tagName.toLowerCase()}.${element.className}`];
  });
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? found : [];
}
