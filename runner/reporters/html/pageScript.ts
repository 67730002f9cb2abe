/** Shows the tests whose text holds what was typed and whose status was chosen, and hides files without any. */
export const pageScript = `
const form = document.querySelector('form')
const show = () => {
  const wanted = form.text.value.toLowerCase()
  const status = form.status.value
  for (const file of document.querySelectorAll('section.file')) {
    let any = false
    for (const test of file.querySelectorAll('details')) {
      const fits = (status === 'all' || test.dataset.status === status) &&
        (file.dataset.path + ' ' + test.textContent).toLowerCase().includes(wanted)
      test.hidden = !fits
      any = any || fits
    }
    file.hidden = !any
  }
}
form.addEventListener('input', show)
form.addEventListener('submit', (event) => event.preventDefault())
form.hidden = false
`
