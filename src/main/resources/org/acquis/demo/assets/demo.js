// Like Moodle, the LMS alone decides the frame's height: down to the window's lower edge.
const frame = document.getElementById('contentframe');
if (frame) {
  const fit = () => {
    const top = frame.getBoundingClientRect().top + window.scrollY;
    frame.style.height = Math.max(480, window.innerHeight - top - 15) + 'px';
  };
  window.addEventListener('resize', fit);
  fit();
}
