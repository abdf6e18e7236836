# What the window says. Hand-written in each language, not word for word; the same keys in all three files.
# "Você", short sentences, present tense, no exclamation marks.

## Opening

greeting-title = Que bom ter você aqui.
greeting-lead = O Recado avisa seus clientes pelo WhatsApp, direto deste computador, sem ninguém no meio.

## Practice account

practice-ready = Conta de treino pronta
practice-name = Nome
practice-phone = Número
practice-free = O que você envia na conta de treino não sai deste computador e não custa nada.
practice-none = Nenhuma conta de treino por enquanto
practice-none-why = Sem ela o Recado funciona igual; só não dá para experimentar sem enviar de verdade.

## When it could not open. `error-CODE` says what happened and why; its .advice says the next step.

failure-title = O Recado não conseguiu abrir.
failure-retry = Tentar de novo
failure-details = Detalhes
failure-code = Código

error-engine-busy = Outro Recado já está aberto com estes dados.
    .advice = Use a janela que já está aberta, ou feche-a e tente de novo.
error-database-newer = Estes dados são de uma versão mais nova do Recado.
    .advice = Atualize o Recado neste computador. Nada foi alterado.
error-data-folder-unusable = O Recado não consegue ler ou gravar na pasta de dados.
    .advice = Veja se há espaço no disco e se a pasta é sua, e tente de novo.
error-other = Aconteceu algo que o Recado não esperava. Seus dados não foram apagados.
    .advice = Tente de novo. Se continuar, o código em Detalhes ajuda quem for cuidar disso.
