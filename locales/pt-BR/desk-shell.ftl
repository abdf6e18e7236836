# Avisos do sistema e diálogos que a janela mostra fora da página. As mesmas chaves nas três línguas.

## Quando um envio termina e ninguém está olhando. Só contagens: qualquer um pode ler o que está na tela.

notice-ended = Envio terminado
notice-stopped = Envio parado: precisa de você
notice-taken = { $count ->
    [0] A Meta não aceitou nenhuma notificação.
    [one] A Meta aceitou 1 notificação.
   *[other] A Meta aceitou { $count } notificações.
}
notice-failed = { $count ->
    [0] Nenhuma falhou.
    [one] 1 falhou.
   *[other] { $count } falharam.
}
notice-uncertain = { $count ->
    [0] Nenhuma ficou sem resposta.
    [one] 1 ficou sem resposta certa.
   *[other] { $count } ficaram sem resposta certa.
}

## Quando a janela abre e não mostra nada

paint-title = O Recado não aparece na tela
paint-nothing = A janela abriu, mas ainda não mostrou nada. Em alguns computadores a placa de vídeo causa isso. O Recado pode abrir de novo com um jeito mais simples de desenhar. Nada se perde.
paint-nothing-helped = A janela abriu, mas ainda não mostrou nada. Abra o Recado de novo. Se continuar assim, atualize o sistema e o driver da placa de vídeo. Nada se perde.
paint-restart = Abrir de novo
paint-wait = Esperar mais

## As pessoas de exemplo da conta de treino. Os nomes dos campos são os que os modelos do treino pedem.

example-source = exemplo do treino
example-tag = exemplo
example-fails = Este número de treino nunca recebe: mostra como o Recado conta uma falha.
example-first = Ana Souza
example-second = Bento Lima
example-third = Célia Prado
example-fourth = Davi Rocha
example-soon = hoje entre 14h e 16h
example-later = amanhã até 12h
example-date = 12/12
example-doctor = a Dra. Helena
example-part = 3 de 6

## Na bandeja do sistema, enquanto algo sai ou a janela está fora da tela

tray-open = Abrir o Recado
tray-leaving = { $count ->
    [0] Nada está saindo agora
    [one] 1 notificação saindo
   *[other] { $count } notificações saindo
}
tray-pause = Pausar e sair

## Por que o computador fica acordado, para quem pergunta ao sistema

awake-reason = O Recado está enviando notificações

## Ao guardar um envio em um arquivo

export-title = Guardar o envio em um arquivo
export-csv = CSV
export-xlsx = Planilha (XLSX)
export-name = envio

## Ao escolher uma lista de contatos, e ao guardar contatos

export-contacts-title = Guardar os contatos em um arquivo
export-contacts-name = contatos
export-vcard = Cartões de contato (VCF)
rejects-title = Guardar as linhas recusadas em um arquivo
rejects-name = recusados
dossier-title = Guardar os dados da pessoa em um arquivo
dossier-name = dados
dossier-text = Texto
dossier-json = JSON
choose-title = Escolher uma lista de contatos
choose-lists = Planilhas e cartões de contato

## Erros da própria janela

error-page-unopened = O navegador não abriu.
    .advice = Abra este endereço você mesmo: { $address }
error-import-gone = Esta lista não está mais aberta.
    .advice = Escolha o arquivo de novo.

## Modelos em arquivos

template-save-title = Guardar o modelo em um arquivo
template-save-json = Modelo (JSON)
file-choose-image = Escolher uma imagem
file-choose-video = Escolher um vídeo
file-choose-document = Escolher um documento
file-kind-image = Imagens
file-kind-video = Vídeos
file-kind-document = Documentos
template-choose-title = Escolher um arquivo de modelos
template-choose-json = Modelos (JSON)
