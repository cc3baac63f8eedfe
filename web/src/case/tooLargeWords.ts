/** Said before a file is sent that the server would refuse for its size. */
export const tooLargeWords = {
  zh: '文件超过 50 MB',
  en: 'The file is larger than 50 MB',
}
