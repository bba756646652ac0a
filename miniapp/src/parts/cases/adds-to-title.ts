/** Whether the words say more than the title that was made of their first sentence: “灯坏了。” says no more than “灯坏了”. */
export const addsToTitle = (words: string, title: string): boolean => words.trim().replace(/[。！？!?]$/, '') !== title;
